import { describe, expect, it } from "vitest";
import { readConfig } from "./config";

const minimal = {
  DATABASE_URL: "postgresql://user:secret@127.0.0.1:5432/brain",
  AUTH_SECRET: "x".repeat(32),
};

describe("settings", () => {
  it("have the defaults of the documentation", () => {
    const config = readConfig(minimal);
    expect(config).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      APP_URL: "http://127.0.0.1:3000",
      JOIN_POLICY: "request",
      STARTER: "demo",
      isLoopback: true,
      isSecure: false,
    });
  });

  it("treat an empty variable as not set", () => {
    expect(readConfig({ ...minimal, PORT: "", APP_URL: "" }).PORT).toBe(3000);
  });

  it("know a public address", () => {
    const config = readConfig({ ...minimal, APP_URL: "https://brain.example.org/" });
    expect(config).toMatchObject({
      APP_URL: "https://brain.example.org",
      isLoopback: false,
      isSecure: true,
    });
  });

  it.each([
    [{ PORT: "many" }, "PORT"],
    [{ APP_URL: "brain.example.org" }, "APP_URL"],
    [{ DATABASE_URL: "mysql://x/y" }, "DATABASE_URL"],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET"],
    [{ AUTH_SECRET: undefined }, "AUTH_SECRET is required"],
    [{ JOIN_POLICY: "anybody" }, "JOIN_POLICY"],
  ])("stop with a sentence that names the wrong one: %o", (wrong, name) => {
    expect(() => readConfig({ ...minimal, ...wrong })).toThrow(name);
  });
});
