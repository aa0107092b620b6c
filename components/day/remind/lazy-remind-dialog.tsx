"use client";

import dynamic from "next/dynamic";

const load = () => import("./remind-dialog").then(({ RemindDialog }) => RemindDialog);

/** A reminder is about to be asked for: fetches its question ahead. */
export const preloadRemindDialog = () => void load();

/** The question before a reminder, loaded when it is first asked. */
export const RemindDialog = dynamic(load, { ssr: false });
