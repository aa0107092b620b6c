import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { CountBadge } from "@/components/ui/count-badge";
import { ErrorState } from "@/components/ui/error-state";
import { Facts } from "@/components/ui/facts";
import { Field, type FieldWiring } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { initialsOf, toneOfName } from "@/components/ui/initials";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SearchBox } from "@/components/ui/search-box";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";

const html = (element: ReactElement) => renderToStaticMarkup(element);

describe("a button", () => {
  it("keeps its place in the tab order while it is busy, and says that it is", () => {
    const busy = html(createElement(Button, { busy: true }, "Send"));
    expect(busy).toContain('aria-busy="true"');
    expect(busy).toContain('aria-disabled="true"');
    expect(busy).not.toContain('disabled=""');
  });

  it("submits nothing unless told to", () => {
    expect(html(createElement(Button, {}, "Send"))).toContain('type="button"');
    expect(html(createElement(Button, { type: "submit" }, "Send"))).toContain('type="submit"');
  });

  it("of an icon alone has a name", () => {
    expect(html(createElement(IconButton, { label: "Close", icon: "x" }))).toContain(
      'aria-label="Close"',
    );
  });
});

describe("a field", () => {
  const field = (error?: string) => {
    const children = (wiring: FieldWiring) => createElement(TextInput, wiring);
    const props = { label: "Reason", hint: "Up to 500", error, children };
    return html(createElement(Field, props));
  };
  const attribute = (markup: string, name: string) => markup.match(`${name}="([^"]*)"`)?.[1];

  it("ties its label and hint to the control", () => {
    const markup = field();
    const id = attribute(markup, "for");
    expect(markup).toContain(`<input id="${id}"`);
    expect(attribute(markup, "aria-describedby")).toBe(`${id}-hint`);
    expect(markup).not.toContain('aria-invalid="');
  });

  it("points to its error and marks the control", () => {
    const markup = field("Please fill this in");
    const id = attribute(markup, "for");
    expect(attribute(markup, "aria-describedby")).toBe(`${id}-hint ${id}-error`);
    expect(markup).toContain(`id="${id}-error"`);
    expect(markup).toContain('aria-invalid="true"');
  });
});

describe("a table", () => {
  it("has a caption, column heads and one head per row", () => {
    const markup = html(
      createElement(Table<{ name: string; count: number }>, {
        caption: "People",
        columns: [
          { key: "name", header: "Name", rowHeader: true, cell: (row) => row.name },
          { key: "count", header: "Count", align: "end", cell: (row) => row.count },
        ],
        rows: [{ name: "Ada", count: 2 }],
        rowKey: (row) => row.name,
      }),
    );
    expect(markup).toContain("People</caption>");
    expect(markup.match(/scope="col"/g)).toHaveLength(2);
    expect(markup.match(/scope="row"/g)).toHaveLength(1);
  });
});

describe("states of a screen", () => {
  it("an error is announced, says what to do, and keeps its codes behind details", () => {
    const onRetry = vi.fn();
    const facts = [{ key: "log", label: "Log ID", value: "2026A" }];
    const markup = html(
      createElement(ErrorState, {
        title: "Feishu is busy",
        advice: "Wait a moment",
        retry: { label: "Retry", onRetry },
        details: { label: "Details", facts },
      }),
    );
    expect(markup).toContain('role="alert"');
    expect(markup).toContain("Retry");
    expect(markup.indexOf("<details")).toBeLessThan(markup.indexOf("2026A"));
    expect(markup).not.toContain("<details open");
  });

  it("a skeleton is heard once and seen as many rows", () => {
    const markup = html(createElement(SkeletonRows, { label: "Loading", rows: 3, columns: 2 }));
    expect(markup.match(/>Loading</g)).toHaveLength(1);
    expect(markup.match(/aria-hidden="true"/g)).toHaveLength(6);
  });

  it("a skeleton has an outline where colours are forced, so that loading does not look empty", () => {
    const markup = html(createElement(SkeletonRows, { label: "Loading", rows: 1, columns: 1 }));
    expect(markup).toContain("forced-colors:outline");
  });

  it("a search box over a list says so, and which of it Enter would take", () => {
    const box = { label: "Who", clearLabel: "Clear", value: "l", onChange: () => undefined };
    const open = html(createElement(SearchBox, { ...box, list: { id: "of", active: "of-0" } }));
    expect(open).toContain('role="combobox"');
    expect(open).toContain('aria-expanded="true"');
    expect(open).toContain('aria-activedescendant="of-0"');
    expect(html(createElement(SearchBox, { ...box, list: null }))).toContain(
      'aria-expanded="false"',
    );
    expect(html(createElement(SearchBox, box))).not.toContain("combobox");
  });

  it("facts without a value are left out", () => {
    const facts = [
      { key: "a", label: "Place", value: null },
      { key: "b", label: "Wi-Fi", value: "Office" },
    ];
    const markup = html(createElement(Facts, { facts }));
    expect(markup).not.toContain("Place");
    expect(markup).toContain("Office");
  });
});

describe("small controls", () => {
  it("a chip says whether it is on", () => {
    expect(html(createElement(Chip, { pressed: true }, "Late"))).toContain('aria-pressed="true"');
  });

  it("a segmented control is one group of radios with one choice", () => {
    const options = [
      { value: "marks", label: "Marks" },
      { value: "times", label: "Times" },
    ] as const;
    const markup = html(
      createElement(Segmented<"marks" | "times">, {
        label: "View",
        options,
        value: "times",
        onChange: vi.fn(),
      }),
    );
    expect(markup.match(/type="radio"/g)).toHaveLength(2);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    // A radio out of sight that hangs on the page itself makes a narrow phone's page wider.
    expect(markup.match(/<label class="relative /g)).toHaveLength(2);
  });

  it("a count says in full what it counts to the mouse as well as to the ear", () => {
    const markup = html(createElement(CountBadge, { count: 4, label: "4 close within 3 days" }));
    expect(markup.match(/4 close within 3 days/g)).toHaveLength(2);
    expect(markup).toContain('title="4 close within 3 days"');
  });

  it("a progress bar stays within its bounds and says nothing while nobody knows", () => {
    expect(html(createElement(ProgressBar, { label: "P", value: 1.4 }))).toContain(
      'aria-valuenow="100"',
    );
    expect(html(createElement(ProgressBar, { label: "P" }))).not.toContain("aria-valuenow");
  });

  it("a count of nothing shows nothing, and a large one stays small", () => {
    expect(html(createElement(CountBadge, { count: 0, label: "none" }))).toBe("");
    expect(html(createElement(CountBadge, { count: 128, label: "128 wait" }))).toContain("99+");
  });

  it("initials are the given name in Chinese and the first letters elsewhere", () => {
    expect(initialsOf("欧阳明远")).toBe("明远");
    expect(initialsOf("赵磊")).toBe("赵磊");
    expect(initialsOf("maria de la Cruz")).toBe("MD");
    expect(initialsOf("  ")).toBe("");
    expect(toneOfName("赵磊")).toBe(toneOfName("赵磊"));
  });
});
