"use client";

import dynamic from "next/dynamic";

/** The frame where hardly anybody comes: pages that carry this one do not load it. */
export const LazyShell = dynamic(() => import("./shell").then(({ Shell }) => Shell));
