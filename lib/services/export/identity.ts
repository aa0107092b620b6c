import "server-only";
import type { Person } from "@/lib/attendance/person";
import type { Column } from "./table";
import type { Words } from "./words";

type Someone = { person: Person; department: string; group: string | null };

/** Who a row is about, as far as Feishu's directory and attendance tell. */
export const identityColumns = <R extends Someone>({ t }: Words): Column<R>[] => [
  { head: t("exporting.column.name"), width: 12, cell: ({ person }) => person.name },
  { head: t("exporting.column.group"), width: 16, cell: ({ group }) => group },
  { head: t("exporting.column.department"), width: 16, cell: ({ department }) => department },
  { head: t("exporting.column.number"), width: 11, cell: ({ person }) => person.employeeNo },
  { head: t("exporting.column.jobTitle"), width: 14, cell: ({ person }) => person.jobTitle },
  { head: t("exporting.column.id"), width: 13, cell: ({ person }) => person.employeeId },
];
