import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

const said: string[] = [];
const standard = { error: console.error, warn: console.warn };

beforeEach(() => {
  said.length = 0;
  console.error = (...parts) => void said.push(`console.error: ${format(...parts)}`);
  console.warn = (...parts) => void said.push(`console.warn: ${format(...parts)}`);
});

afterEach(() => {
  Object.assign(console, standard);
  expect(said, "a test may not write errors or warnings to the console").toEqual([]);
});
