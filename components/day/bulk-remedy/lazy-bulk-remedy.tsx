"use client";

import dynamic from "next/dynamic";

const load = () => import("./bulk-remedy").then(({ BulkRemedy }) => BulkRemedy);

/** Several cells are chosen: fetches the form ahead. */
export const preloadBulkRemedy = () => void load();

/** The form for many corrections, loaded when it first opens. */
export const BulkRemedy = dynamic(load, { ssr: false });
