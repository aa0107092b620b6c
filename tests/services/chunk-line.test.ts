import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Outcome, openLine, type Priority } from "@/lib/services/chunk-line";

/** Pieces of work that end when they are told to. */
const pieces = () => {
  const begun: { id: string; priority: Priority; end: (outcome: Outcome) => void }[] = [];
  const piece = (id: string) => ({
    employeeIds: [id],
    size: 1500,
    run: (priority: Priority) =>
      new Promise<Outcome>((end) => {
        begun.push({ id, priority, end });
      }),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const end = async (outcome: Outcome, among = begun.splice(0)) => {
    for (const each of among) each.end(outcome);
    await settle();
    return among.length;
  };
  return { begun, piece, end };
};

const MANY = Array.from({ length: 400 }, (_, i) => `u${i}`);

describe("the line of calls that nobody waits for", () => {
  it("lets more begin while they are answered, and fewer when they are not", async () => {
    const { begun, piece, end } = pieces();
    const line = openLine();
    for (const id of MANY) line.add(piece(id), "background");
    const atFirst = begun.length;
    await end("done");
    const afterwards = begun.length;
    await end("unanswered");
    expect(atFirst).toBeLessThan(50);
    expect(afterwards).toBe(atFirst * 2);
    expect(begun.length).toBeLessThan(atFirst);
    expect(begun.length).toBeGreaterThan(0);
  });

  it("lets hardly any begin while somebody waits for an answer of their own", async () => {
    const { begun, piece, end } = pieces();
    const line = openLine();
    let answered = () => {};
    const asked = line.attend(() => new Promise<void>((done) => (answered = done)));
    for (const id of MANY) line.add(piece(id), "background");
    expect(begun).toHaveLength(1);
    await end("done");
    expect(begun).toHaveLength(1);
    answered();
    await asked;
    expect(begun.length).toBeGreaterThan(4);
    await expect(line.attend(() => Promise.reject(new Error("refused")))).rejects.toThrow();
    await end("done");
    expect(begun.length).toBeGreaterThan(4);
  });

  it("lets hardly any begin for a while after an answer to somebody who is likely to ask for more", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { begun, piece } = pieces();
    const line = openLine();
    await line.attend(async () => {}, 100);
    for (const id of MANY) line.add(piece(id), "background");
    vi.advanceTimersByTime(99);
    expect(begun).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(begun.length).toBeGreaterThan(4);
  });

  it("lets no more begin when they only keep each other waiting", async () => {
    const { begun, piece } = pieces();
    let clock = 0;
    const line = openLine(0, () => clock);
    for (const id of MANY) line.add(piece(id), "background");
    let most = 0;
    while (begun.length > 0) {
      // One processor: whatever has begun is done one after the other.
      clock += 100;
      begun.shift()?.end("done");
      await new Promise<void>((resolve) => setImmediate(resolve));
      most = Math.max(most, begun.length);
    }
    expect(clock).toBe(MANY.length * 100);
    expect(most).toBeLessThan(24);
  });

  it("lets many begin when answers are slow but never slower for their number", async () => {
    const { begun, piece, end } = pieces();
    let clock = 0;
    const line = openLine(0, () => clock);
    for (const id of MANY) line.add(piece(id), "background");
    for (let i = 0; i < 4; i += 1) {
      clock += 3000;
      await end("done");
    }
    expect(begun.length).toBe(64);
  });

  it("learns nothing of how long answers take from what others had fetched before", async () => {
    const { begun, piece, end } = pieces();
    let clock = 0;
    const line = openLine(0, () => clock);
    for (const id of MANY) line.add(piece(id), "background");
    await end("known");
    for (let i = 0; i < 4; i += 1) {
      clock += 3000;
      await end("done");
    }
    expect(begun.length).toBe(64);
  });

  it("has room for more once few wait, also when they were hurried", async () => {
    const { piece, end } = pieces();
    const line = openLine(0, () => 0);
    const rooms: string[] = [];
    const ask = async (name: string) => {
      await line.room();
      rooms.push(name);
    };
    await ask("empty");
    for (const id of MANY.slice(0, 60)) line.add(piece(id), "background");
    void ask("full");
    await end("unanswered");
    expect(rooms).toEqual(["empty"]);
    line.hurry(MANY.slice(0, 50));
    await expect.poll(() => rooms).toEqual(["empty", "full"]);
    for (const id of MANY.slice(60, 120)) line.add(piece(id), "background");
    void ask("full again");
    for (let i = 0; i < 5; i += 1) await end("done");
    await expect.poll(() => rooms).toEqual(["empty", "full", "full again"]);
  });

  it("begins at once what somebody looks at, however much waits", () => {
    const { begun, piece } = pieces();
    const line = openLine();
    for (const id of MANY) line.add(piece(id), "background");
    const before = begun.length;
    line.add(piece("guest"), "interactive");
    line.hurry(["u399", "u0"]);
    expect(begun.slice(before).map(({ id, priority }) => [id, priority])).toEqual([
      ["guest", "interactive"],
      ["u399", "interactive"],
    ]);
  });

  it("comes back later to what another process is at", async () => {
    const { begun, piece, end } = pieces();
    const line = openLine(0);
    line.add(piece("u1"), "background");
    await end("later");
    await expect.poll(() => begun.map(({ id }) => id)).toEqual(["u1"]);
  });
});
