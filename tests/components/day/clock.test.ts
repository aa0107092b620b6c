import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  isClock,
  maskedClock,
  settledClock,
  steppedClock,
  wholeClock,
} from "@/components/day/remedy-form/clock";
import { ClockInput } from "@/components/day/remedy-form/clock-input";

/** What stands in the field when one key after the other is pressed. */
const typing = (keys: string) => [...keys].reduce((text, key) => maskedClock(text + key), "");

describe("a time of day as it is typed", () => {
  it.each([
    ["0930", "09:30"],
    ["930", "9:30"],
    ["1830", "18:30"],
    ["2359", "23:59"],
    ["245", "2:45"],
    ["09:30", "09:30"],
    ["9.30", "9:30"],
    ["09305", "09:30"],
    ["０９：３０", "09:30"],
  ])("gets its colon: %s is %s", (keys, shown) => {
    expect(typing(keys)).toBe(shown);
    expect(wholeClock(typing(keys))).toBe(shown.padStart(5, "0"));
  });

  it("can be taken back key by key, the colon too", () => {
    expect(["09:3", "09:", "09", "0", ""].map(maskedClock)).toEqual(["09:3", "09:", "09", "0", ""]);
  });

  it("is no time before it is whole, nor where there is none", () => {
    for (const text of ["", "9", "09:3", "24:00", "12:60"]) expect(wholeClock(text)).toBeNull();
    expect(["00:00", "23:59", "24:00", "9:30"].map(isClock)).toEqual([true, true, false, false]);
  });

  it("is never taken for another one when it was written with AM or PM", () => {
    for (const text of ["9:30 PM", "下午 9:30"]) {
      expect(maskedClock(text)).toBe(text);
      expect(settledClock(maskedClock(text))).toBe(text);
    }
  });

  it("is the full hour where only the hour was typed, and stays as typed where nobody can tell", () => {
    expect(
      ["9", "09", "09:", "930", "9:3", "29"].map((text) => settledClock(maskedClock(text))),
    ).toEqual([...["09:00", "09:00", "09:00", "09:30", "9:3", "2:9"]]);
  });

  it("moves by a minute and not past what the window allows", () => {
    const window = { min: "08:00", max: "11:00" };
    expect(steppedClock("09:59", 1, window)).toBe("10:00");
    expect(steppedClock("11:00", 1, window)).toBe("11:00");
    expect(steppedClock("07:00", -1, window)).toBe("08:00");
    expect(steppedClock("", 1, window)).toBe("08:00");
    expect(steppedClock("23:59", 1, {})).toBe("23:59");
  });

  it("is a field of text with a keyboard of digits: no browser shows it as AM or PM", () => {
    const field = createElement(ClockInput, { value: "18:05", onChange: () => {} });
    const html = renderToStaticMarkup(field);
    expect(html).toContain('type="text"');
    expect(html).toContain('inputMode="numeric"');
    expect(html).toContain('value="18:05"');
  });
});
