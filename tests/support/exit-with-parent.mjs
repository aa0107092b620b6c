// The sandbox knows nothing of who started it, so this makes it leave with them.
process.on("disconnect", () => process.exit(0));
