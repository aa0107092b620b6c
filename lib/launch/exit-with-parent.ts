// Loaded before Next's own server, which would otherwise outlive a launcher that was killed.
process.on("disconnect", () => process.exit(0));
