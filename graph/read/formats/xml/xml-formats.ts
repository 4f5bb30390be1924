// The XML of databases and reference managers; each has elements that no other has.
import type { FormatReader } from "../../format-reader.ts";
import { aclXml } from "./acl-xml.ts";
import { arxivAtom } from "./arxiv-atom.ts";
import { crossrefDeposit } from "./crossref-deposit.ts";
import { crossrefXml } from "./crossref-xml.ts";
import { dblpXml } from "./dblp-xml.ts";
import { endnoteXml } from "./endnote-xml.ts";
import { mods } from "./mods.ts";
import { pubmedXml } from "./pubmed-xml.ts";

export const XML_FORMATS: readonly FormatReader[] = [
  pubmedXml,
  endnoteXml,
  arxivAtom,
  crossrefXml,
  crossrefDeposit,
  dblpXml,
  aclXml,
  mods,
];
