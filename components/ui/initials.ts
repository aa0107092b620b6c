const AVATAR_TONES = ["accent", "blue", "violet", "grey", "plain"] as const;

/** The last two characters of a Chinese name, else the first letters of the first two words. */
export const initialsOf = (name: string): string => {
  const plain = name.trim();
  if (/\p{Script=Han}/u.test(plain)) return [...plain].slice(-2).join("");
  const words = plain.split(/\s+/).slice(0, 2);
  return words.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
};

/** Always the same tone for the same name, and never one that means trouble. */
export const toneOfName = (name: string): (typeof AVATAR_TONES)[number] => {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return AVATAR_TONES[sum % AVATAR_TONES.length] ?? "plain";
};
