"use client";

import type { ReactNode } from "react";
import { DataFreshness } from "@/components/day/data-freshness";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Shortfall } from "@/lib/contract/problem";
import { PageHeader } from "./page-header";

type Reading = {
  asOf: string | null | undefined;
  busy: boolean;
  error: Error | null;
  shortfalls: readonly Shortfall[];
  refetch: () => void;
};

type Props = {
  title: string;
  intro: string;
  viewer: ViewerInfo;
  /** What is known of the list, and how the last look at it went. */
  reading: Reading;
  actions: ReactNode;
  /** On a phone the actions stay in the line of the title, if they are there at all. */
  inLine?: boolean;
  /** Its filters. */
  children: ReactNode;
};

/** The head of a screen about many people: a look that missed some of them has failed. */
export function ListHead({ title, intro, viewer, reading, inLine = false, ...rest }: Props) {
  const { asOf, busy, error, shortfalls, refetch } = reading;
  return (
    <PageHeader
      title={title}
      intro={intro}
      freshness={
        <DataFreshness
          asOf={asOf}
          now={viewer.now}
          zone={viewer.zone}
          busy={busy}
          failed={error !== null || shortfalls.some(({ kind }) => kind === "failed")}
          onRefresh={refetch}
        />
      }
      inLine={inLine}
      {...rest}
    />
  );
}
