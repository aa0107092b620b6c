"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { freshKey } from "@/components/day/sending/fresh-key";
import type { CreatedRemedy, RemedyInput } from "@/lib/contract/remedies";
import { toAppError } from "@/lib/errors";
import { submitRemedy } from "@/lib/queries";
import { refreshAfterWrite } from "@/lib/queries/refresh";

/** Nobody knows yet, or nothing was tried: the same request may go out again under its key. */
const mayRepeat = (error: unknown): boolean => {
  const { status, code } = toAppError(error);
  return status >= 500 || code === "too-many-requests" || code === "still-unconfirmed";
};

/** Sends a request; the same content keeps its Idempotency-Key until it has an answer. */
export const useSubmission = (onDone: ((result: CreatedRemedy) => void) | undefined) => {
  const client = useQueryClient();
  const last = useRef<{ content: string; key: string } | null>(null);
  const sending = useRef(false);
  const keyOf = (input: RemedyInput) => {
    const content = JSON.stringify(input);
    if (last.current?.content !== content) last.current = { content, key: freshKey() };
    return last.current.key;
  };
  const mutation = useMutation({
    mutationFn: (input: RemedyInput) => submitRemedy(input, keyOf(input)),
    onSuccess: (result) => {
      last.current = null;
      onDone?.(result);
    },
    onError: (error) => {
      if (!mayRepeat(error)) last.current = null;
    },
    onSettled: () => {
      sending.current = false;
      void refreshAfterWrite(client);
    },
  });
  const { variables, error } = mutation;
  /** A second click arrives before the first has been drawn: it must not send again. */
  const send = (input: RemedyInput, heard?: Parameters<typeof mutation.mutate>[1]) => {
    if (sending.current) return;
    sending.current = true;
    mutation.mutate(input, heard);
  };
  return {
    mutation,
    send,
    repeat: error && variables && mayRepeat(error) ? () => send(variables) : undefined,
  };
};
