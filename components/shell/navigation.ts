import {
  CalendarCheck2,
  FilePenLine,
  LayoutGrid,
  ListTodo,
  type LucideIcon,
  Settings,
} from "lucide-react";
import type { Role } from "@/lib/attendance/person";

type Destination = {
  /** The noun of the screen; its name is the text `nav.<noun>`. */
  noun: "team" | "exceptions" | "remedies" | "me" | "settings";
  href: `/${string}`;
  icon: LucideIcon;
  roles: readonly Role[];
  /** The number beside it: corrections that wait for the viewer, or exceptions that soon run out. */
  counts: "decisions" | "deadlines" | null;
};

/** THE table of screens, in the order they are shown; the first one a role sees is its home. */
export const NAVIGATION: readonly Destination[] = [
  { noun: "team", href: "/team", icon: LayoutGrid, roles: ["manager", "admin"], counts: null },
  {
    noun: "exceptions",
    href: "/exceptions",
    icon: ListTodo,
    roles: ["manager", "admin"],
    counts: "deadlines",
  },
  {
    noun: "me",
    href: "/me",
    icon: CalendarCheck2,
    roles: ["employee", "manager", "admin"],
    counts: null,
  },
  {
    noun: "remedies",
    href: "/remedies",
    icon: FilePenLine,
    roles: ["employee", "manager", "admin"],
    counts: "decisions",
  },
  { noun: "settings", href: "/settings", icon: Settings, roles: ["admin"], counts: null },
];

export const destinationsFor = (role: Role): Destination[] =>
  NAVIGATION.filter(({ roles }) => roles.includes(role));

/** Where a person lands who asked for no particular page. */
export const homeOf = (role: Role): string => destinationsFor(role)[0]?.href ?? "/me";

/** Whether a path belongs to a destination: its own page or one below it. */
export const leadsTo = (href: string, path: string): boolean =>
  path === href || path.startsWith(`${href}/`);
