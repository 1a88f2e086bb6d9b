import { defineConfig } from "prisma/config";

/** The schema is a folder: prisma/schema.prisma and prisma/models/<room>.prisma. */
export default defineConfig({ schema: "prisma", migrations: { path: "prisma/migrations" } });
