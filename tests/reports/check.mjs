// Looks at pages as people meet them: with axe-core, and, in a browser, at the width of a phone and
// in the dark. Takes the folder of tools, the folder of pages, and a browser or nothing.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, folder, browser] = process.argv.slice(2);
const load = createRequire(resolve(tools, "package.json"));
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const PHONE = 360;
const DESK = 1100;
const faults = [];

function tell(page, where, violations) {
  for (const { id, help, nodes } of violations) {
    faults.push(`${page} (${where}): ${id}: ${help}\n    ${nodes[0].html.slice(0, 200)}`);
  }
}

async function inBrowser() {
  const { default: puppeteer } = await import(pathToFileURL(load.resolve("puppeteer-core")).href);
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  args.push("--disable-background-networking", "--disable-component-update", "--disable-sync");
  const opened = await puppeteer.launch({ executablePath: browser, args });
  for (const name of pages) {
    const page = await opened.newPage();
    // The policy of the page allows no script; axe is put in from outside.
    await page.setBypassCSP(true);
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(resolve(folder, name)).href;
    for (const [width, scheme] of [[DESK, "light"], [PHONE, "dark"]]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(address);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) faults.push(`${name}: ${needed} px wide on a screen of ${width} px`);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
      tell(name, `${width} px, ${scheme}`, found.violations);
    }
    const outside = asked.filter((url) => url !== address);
    if (outside.length > 0) faults.push(`${name}: asks for ${outside[0]}`);
    await page.close();
  }
  await opened.close();
}

async function withoutBrowser() {
  const { JSDOM } = load("jsdom");
  for (const name of pages) {
    const html = readFileSync(join(folder, name), "utf8");
    const { window } = new JSDOM(html, { runScripts: "outside-only" });
    window.eval(axe);
    // Nothing is laid out here: a test of the program computes the contrasts.
    const rules = { "color-contrast": { enabled: false }, "target-size": { enabled: false } };
    tell(name, "no browser", (await window.axe.run(window.document, { rules })).violations);
    window.close();
  }
}

await (browser ? inBrowser() : withoutBrowser());
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults${browser ? "" : ", no browser at hand"}`);
process.exit(pages.length > 0 && faults.length === 0 ? 0 : 1);
