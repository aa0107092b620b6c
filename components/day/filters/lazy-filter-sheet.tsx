"use client";

import dynamic from "next/dynamic";

const load = () => import("./filter-sheet").then(({ FilterSheet }) => FilterSheet);

/** The filters are about to be opened: fetches their sheet ahead. */
export const preloadFilterSheet = () => void load();

/** The sheet of filters, loaded when it first opens. */
export const FilterSheet = dynamic(load, { ssr: false });
