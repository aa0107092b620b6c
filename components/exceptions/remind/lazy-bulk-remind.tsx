"use client";

import dynamic from "next/dynamic";

const load = () => import("./bulk-remind").then(({ BulkRemind }) => BulkRemind);

/** Several days are chosen: fetches the panel ahead. */
export const preloadBulkRemind = () => void load();

/** Reminders for many, loaded when they are first wanted. */
export const BulkRemind = dynamic(load, { ssr: false });
