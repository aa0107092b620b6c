/** Next calls this once when the server starts. */
export async function register(): Promise<void> {
  // Decided while building: without it everything behind the jobs would be compiled for the edge too.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startJobs } = await import("@/lib/services/jobs");
    // Next would go on and answer every request with 500; whoever supervises starts it again.
    await startJobs().catch((error: unknown) => {
      console.error("Rollcall cannot start:", error);
      process.exit(1);
    });
  }
}
