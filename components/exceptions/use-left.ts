"use client";

import { useEffect, useState } from "react";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { itemKey } from "./groups";
import type { ExceptionList } from "./use-exception-list";

const MOST = 3;

/** Days that were opened here and are no longer in the list, the latest first: what became of them is told. */
export const useLeft = (
  { items, busy }: ExceptionList,
  shown: Pick<ExceptionItem, "employeeId" | "day"> | null,
): readonly ExceptionItem[] => {
  const [opened, setOpened] = useState<readonly ExceptionItem[]>([]);
  const name = shown && itemKey(shown);
  const item = items.find((each) => itemKey(each) === name);
  useEffect(() => {
    if (!item) return;
    const key = itemKey(item);
    setOpened((before) => [item, ...before.filter((each) => itemKey(each) !== key)].slice(0, MOST));
  }, [item]);
  if (busy) return [];
  const listed = new Set(items.map(itemKey));
  return opened.filter((each) => !listed.has(itemKey(each)));
};
