// Bundles styles, scripts and icons into ../wwwroot/dist. Run by the build of Budaya.Web when an input changed.
//   node build.mjs install   npm ci, when node_modules does not fit the lock file
//   node build.mjs bundle    the bundle (default)
// Several builds may run at once: a lock file lets one work, the others wait and find the work done.
import { execSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot", "dist");
const lock = join(here, ".build-lock");
const task = process.argv[2] ?? "bundle";

await takeLock();
try {
  if (task === "install") install();
  else await bundle();
} finally {
  rmSync(lock, { force: true });
}

async function takeLock() {
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(lock, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (tries > 1200) throw new Error(`Another build has held ${lock} for two minutes. Delete it if no build is running.`);
      if (ownerIsGone()) rmSync(lock, { force: true });
      else await wait(100);
    }
  }
}

function ownerIsGone() {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    if (pid === 0) return Date.now() - statSync(lock).mtimeMs > 5000; // created, not yet written
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH" || error.code === "ENOENT";
  }
}

function install() {
  const stamp = join(here, "node_modules", ".package-lock.json");
  const fits = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(here, "package-lock.json")).mtimeMs;
  if (fits) return;
  execSync("npm ci --no-audit --no-fund --loglevel=error", { cwd: here, stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(stamp, readFileSync(stamp)); // newer than the lock file, also when npm kept an older time
}

async function bundle() {
  const esbuild = await import("esbuild");
  const shared = { bundle: true, minify: true, legalComments: "none", write: false, outdir: out, logLevel: "warning" };
  const parts = await Promise.all([
    esbuild.build({ ...shared, absWorkingDir: here, entryPoints: ["styles/budaya.css"], target: ["chrome80", "firefox78", "safari13.1"] }),
    esbuild.build({ ...shared, absWorkingDir: here, entryPoints: ["scripts/tema.js", "scripts/budaya.js"], format: "iife", target: ["es2019"] }),
    esbuild.build({ ...shared, absWorkingDir: here, entryPoints: ["scripts/editor.js"], format: "esm", target: ["es2020"] }),
  ]);
  const files = parts.flatMap((part) => part.outputFiles.map((file) => [file.path.split(/[\\/]/).pop(), Buffer.from(file.contents)]));
  files.push(["tabler.min.css", withoutSourceMap("@tabler/core/dist/css/tabler.min.css")]);
  files.push(["htmx.min.js", withoutSourceMap("htmx.org/dist/htmx.min.js")]);
  files.push(["ikon.svg", Buffer.from(sprite())]);
  mkdirSync(out, { recursive: true });
  for (const [name, content] of files) replace(join(out, name), content);
}

function withoutSourceMap(path) {
  const text = readFileSync(join(here, "node_modules", path), "utf8");
  return Buffer.from(text.replace(/\s*\/[/*]# sourceMappingURL=[^\n]*?(\*\/)?\s*$/, "\n"));
}

function sprite() {
  const icons = JSON.parse(readFileSync(join(here, "icons.json"), "utf8"));
  const symbols = Object.entries(icons).map(
    ([name, paths]) => `<symbol id="${name}" viewBox="0 0 24 24"${name === "titik" ? ' fill="currentColor" stroke="none"' : ""}>${paths.map((d) => `<path d="${d}"/>`).join("")}</symbol>`);
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

// Always a new time, so that the build system sees the outputs as newer than their inputs; never a half-written file.
function replace(path, content) {
  const fresh = `${path}.${process.pid}.tmp`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
