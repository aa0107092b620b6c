import pg from "pg";
import { expect, it } from "vitest";
import { describeBothDatabases } from "@/tests/support/databases";

describeBothDatabases("a database for tests", (open) => {
  it("starts empty, also after somebody used it", async () => {
    for (const round of [1, 2]) {
      const { url } = await open();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query("create schema other; create table other.kept (round int)");
      await client.query("create table kept (round int)");
      await client.query("insert into kept values ($1)", [round]);
      const { rows } = await client.query("select round from kept");
      expect(rows).toEqual([{ round }]);
      await client.end();
    }
  });

  it("runs ten transactions at once, each to its own end", async () => {
    const { url } = await open();
    const pool = new pg.Pool({ connectionString: url, max: 10 });
    await pool.query("create table sums (worker int, value int)");
    const workers = Array.from({ length: 10 }, async (_, worker) => {
      const client = await pool.connect();
      for (let value = 0; value < 10; value++) {
        await client.query("begin");
        await client.query("insert into sums values ($1, $2)", [worker, value]);
        await client.query(value % 2 ? "rollback" : "commit");
      }
      client.release();
    });
    await Promise.all(workers);
    const { rows } = await pool.query("select count(*)::int as kept from sums");
    expect(rows).toEqual([{ kept: 50 }]);
    await pool.end();
  });

  it("never mixes up the parameters of long and short statements sent at once", async () => {
    const { url } = await open();
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    const long = Array.from({ length: 20_000 }, (_, n) => `text ${n}`);
    const asked = Array.from({ length: 80 }, async (_, n) => {
      const { rows } =
        n % 2
          ? await pool.query("select $2::int as n, cardinality($1::text[]) as size", [long, n])
          : await pool.query("select $1::int as n", [n]);
      return rows[0].n === n;
    });
    expect((await Promise.all(asked)).every(Boolean)).toBe(true);
    await pool.end();
  });

  it("undoes the open transaction of a client that goes away", async () => {
    const { url } = await open();
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    await pool.query("create table kept (n int)");
    const leaver = await pool.connect();
    await leaver.query("begin");
    await leaver.query("insert into kept values (1)");
    leaver.release(true);
    const { rows } = await pool.query("select count(*)::int as kept from kept");
    expect(rows).toEqual([{ kept: 0 }]);
    await pool.end();
  });

  it("goes on after a statement that fails", async () => {
    const { url } = await open();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await expect(client.query("select nothing($1)", [1])).rejects.toThrow("nothing");
    const { rows } = await client.query("select $1::int as n", [7]);
    expect(rows).toEqual([{ n: 7 }]);
    await client.end();
  });
});
