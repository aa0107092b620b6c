export const PUNCH_SOURCES = [
  "person",
  "admin",
  "remedy",
  "system",
  "off-not-needed",
  "machine",
  "fast",
  "import",
] as const;
export type PunchSource = (typeof PUNCH_SOURCES)[number] | "unknown";

/** A raw punch (打卡流水). Place, Wi-Fi and device are personal: they never enter a log. */
export type Punch = {
  recordId: string;
  employeeId: string;
  creatorId: string | null;
  /** Epoch seconds. */
  at: number;
  source: PunchSource;
  place: string | null;
  wifi: string | null;
  deviceId: string | null;
  field: boolean;
  comment: string | null;
  photoUrls: string[];
};
