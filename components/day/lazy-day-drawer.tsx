"use client";

import dynamic from "next/dynamic";

const load = () => import("./day-drawer").then(({ DayDrawer }) => DayDrawer);

/** A day is about to be opened: fetches its drawer ahead. */
export const preloadDayDrawer = () => void load();

/** The day drawer, loaded when it first opens. */
export const DayDrawer = dynamic(load, { ssr: false });
