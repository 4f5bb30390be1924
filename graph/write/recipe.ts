// The recipe of a map: everything that makes it again from the same papers, for programs and in
// words for people.
