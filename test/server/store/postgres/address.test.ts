// Addresses of databases: what they say, and that nothing printed has the password.
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../../server/store/postgres/address.ts";
import { driverFailure } from "../../../../server/store/postgres/lost-connection.ts";

describe("an address", () => {
  it("is shown without password and options", () => {
    const shown = (url: string): string => readAddress(url).shown;
    expect(shown("postgres://ada:p%40ss@db.example:5433/papers?sslmode=require")).toBe(
      "postgres://ada@db.example:5433/papers",
    );
    expect(shown("postgresql:///papers?host=/run/pg&user=ada&password=x")).toBe(
      "postgres://ada@/run/pg/papers",
    );
    expect(shown("postgres://db/papers?schema=two")).toBe("postgres://db/papers, schema two");
  });

  it("has a schema, which the driver does not hear of", () => {
    expect(readAddress("postgres://db/papers").schema).toBe("asterism");
    const { schema, url } = readAddress("postgres://db/papers?schema=two");
    expect([schema, url]).toEqual(["two", "postgres://db/papers"]);
    for (const wrong of ["a b", "A", "pg_catalog", "x;drop", "", "a".repeat(64)])
      expect(() => readAddress(`postgres://db/p?schema=${encodeURIComponent(wrong)}`)).toThrow(
        /schema in the address/,
      );
  });

  it("that is none is refused in words that do not repeat it", () => {
    for (const wrong of ["", "db", "mysql://u:secret@h/d", "postgres://u:secret@h:port/d"])
      expect(() => readAddress(wrong)).toThrow(/^(?!.*secret).*postgres:\/\/user:password@host/);
  });

  it("keeps its password out of every error", () => {
    const address = readAddress("postgres://ada:p%40ss@db/papers");
    for (const code of ["28P01", "57P03", "3D000", "42501", "XX001", "0A000", undefined]) {
      const error = Object.assign(new Error("p@ss or p%40ss is wrong"), { code });
      const failure = driverFailure(error, address);
      expect(failure.message).not.toMatch(/p@ss|p%40ss/);
      expect(failure.cause).toBeUndefined();
    }
  });
});
