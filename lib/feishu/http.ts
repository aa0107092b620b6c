import "server-only";
import type { HttpInstance } from "@larksuiteoapi/node-sdk";
import axios, { type AxiosRequestConfig } from "axios";
import { exchangeOf } from "./exchange";

const MAX_BYTES = 20_000_000;
const isEmptyObject = (data: unknown) =>
  data == null || (typeof data === "object" && Object.keys(data).length === 0);

const refuse = () => Promise.reject(new Error("every call goes through request"));
const NOT_USED = {
  get: refuse,
  delete: refuse,
  head: refuse,
  options: refuse,
  post: refuse,
  put: refuse,
  patch: refuse,
};

/**
 * The SDK's way to the network. Every answer arrives as an Exchange, whatever its status: the SDK
 * hands it through untouched, and its own unwrapping would lose status and log id.
 */
export const openHttp = (timeoutMs: number): HttpInstance => {
  const http = axios.create({
    timeout: timeoutMs,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: MAX_BYTES,
    validateStatus: () => true,
    responseType: "arraybuffer",
    transformResponse: [
      (bytes, headers, status) => exchangeOf(status ?? 0, bytes, (name) => headers.get(name)),
    ],
  });
  http.interceptors.request.use((request) => {
    // Some gateways answer 411 to the `{}` that the SDK sends with a GET.
    if (request.method?.toLowerCase() === "get" && isEmptyObject(request.data)) delete request.data;
    // axios' own timeout only sees silence: an answer that drips would never end.
    request.signal = AbortSignal.timeout(timeoutMs);
    return request;
  });
  const request = async (config: AxiosRequestConfig) => (await http.request(config)).data;
  return { request, ...NOT_USED };
};
