import type { Config } from "tailwindcss";

const tone = (name: string) => ({
  DEFAULT: `var(--tone-${name})`,
  soft: `var(--tone-${name}-soft)`,
});

export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  darkMode: "class",
  theme: {
    extend: {
      colors: {
        paper: {
          DEFAULT: "var(--paper)",
          raised: "var(--paper-raised)",
          sunken: "var(--paper-sunken)",
        },
        ink: { DEFAULT: "var(--ink)", soft: "var(--ink-soft)", faint: "var(--ink-faint)" },
        line: { DEFAULT: "var(--line)", strong: "var(--line-strong)" },
        accent: {
          DEFAULT: "var(--accent)",
          strong: "var(--accent-strong)",
          soft: "var(--accent-soft)",
          ink: "var(--accent-ink)",
        },
        hover: "var(--hover)",
        focus: "var(--focus)",
        veil: "var(--veil)",
        tone: {
          red: tone("red"),
          amber: tone("amber"),
          violet: tone("violet"),
          blue: tone("blue"),
          grey: tone("grey"),
        },
      },
      fontFamily: {
        sans: [
          "Inter",
          "-apple-system",
          "BlinkMacSystemFont",
          '"Segoe UI"',
          '"PingFang SC"',
          '"HarmonyOS Sans SC"',
          '"Microsoft YaHei"',
          '"Noto Sans SC"',
          '"Noto Sans CJK SC"',
          "rollcall-han",
          "sans-serif",
        ],
      },
      fontSize: {
        "2xs": ["0.6875rem", "1rem"],
        xs: ["0.75rem", "1.125rem"],
        sm: ["0.8125rem", "1.25rem"],
        base: ["0.875rem", "1.375rem"],
        lg: ["1rem", "1.5rem"],
        xl: ["1.25rem", "1.75rem"],
        "2xl": ["1.625rem", "2.125rem"],
      },
      borderRadius: { sm: "4px", md: "6px", lg: "10px", xl: "14px" },
      boxShadow: { float: "var(--float)", rest: "var(--rest)" },
      keyframes: {
        appear: { from: { opacity: "0" } },
        "slide-left": { from: { transform: "translateX(24px)", opacity: "0" } },
        "slide-up": { from: { transform: "translateY(32px)", opacity: "0" } },
        breathe: { "50%": { opacity: "0.45" } },
      },
      animation: {
        appear: "appear 140ms ease-out",
        "slide-left": "slide-left 180ms cubic-bezier(0.2, 0.8, 0.2, 1)",
        "slide-up": "slide-up 200ms cubic-bezier(0.2, 0.8, 0.2, 1)",
        breathe: "breathe 1.6s ease-in-out infinite",
      },
    },
  },
} satisfies Config;
