// The grammar as VS Code runs it: each kind of word in `lines/`, and all scripts of the repository.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const here = dirname(fileURLToPath(import.meta.url));
// Where the tests run from a copy, the repository is elsewhere.
const root = process.env.POINTY_ROOT ?? join(here, "../../..");
const grammarFile = join(here, "../syntaxes/pointy.tmLanguage.json");

const wasm = readFileSync(join(dirname(require.resolve("vscode-oniguruma/package.json")), "release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, "utf8"), grammarFile),
});
const grammar = await registry.loadGrammar("source.pointy");

/** The scopes of each letter of a text, line by line; the first is that of the language. */
function scopes(text) {
  let state = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const read = grammar.tokenizeLine(line, state);
    state = read.ruleStack;
    const letters = new Array(line.length).fill([]);
    for (const token of read.tokens) {
      letters.fill(token.scopes.slice(1), token.startIndex, Math.min(token.endIndex, line.length));
    }
    return letters;
  });
}

/** What is said below a line: `#  ^^^ scope`, or `#<- scope` of its first letter. */
function expectations(text) {
  const lines = [];
  const asserted = [];
  for (const line of text.split("\n")) {
    const said = /^#(?:<-|( *)(\^+)) (\S+)$/.exec(line);
    if (said === null) {
      lines.push(line);
      continue;
    }
    const start = said[2] === undefined ? 0 : said[1].length + 1;
    asserted.push({ line: lines.length - 1, start, length: said[2]?.length ?? 1, scope: said[3] });
  }
  return { text: lines.join("\n"), asserted };
}

for (const name of readdirSync(join(here, "lines"))) {
  test(`each kind of word in ${name}`, () => {
    const { text, asserted } = expectations(readFileSync(join(here, "lines", name), "utf8"));
    assert.ok(asserted.length > 20);
    const found = scopes(text);
    const wrong = asserted.filter(({ line, start, length, scope }) =>
      found[line].slice(start, start + length).some((letter) => !letter.includes(scope)));
    const shown = wrong.map(({ line, start, length, scope }) => {
      const word = text.split("\n")[line].slice(start, start + length);
      return `line ${line + 1}, \`${word}\`: ${found[line][start]?.join(" ")} and not ${scope}`;
    });
    assert.deepEqual(shown, []);
  });
}

/** Which letters are comments and texts, read without the grammar. */
function plainly(text) {
  const kinds = [];
  let kind = "code";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\n") {
      kind = kind === "comment" ? "code" : kind;
      kinds.push("code");
      continue;
    }
    if (kind === "code" && (letter === "#" || text.startsWith("//", at))) kind = "comment";
    if (kind === "code" && (letter === '"' || letter === "'")) {
      kind = letter;
      kinds.push("text");
      continue;
    }
    if (kind === '"' || kind === "'") {
      kinds.push("text");
      if (letter === "\\") {
        kinds.push("text");
        at += 1;
      } else if (letter === kind) kind = "code";
      continue;
    }
    kinds.push(kind);
  }
  return kinds;
}

function* scriptsIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !["target", "node_modules"].includes(entry.name)) yield* scriptsIn(join(folder, entry.name));
    else if (entry.name.endsWith(".pty")) yield join(folder, entry.name);
  }
}

/** Scripts that run: all of them are as they should be. */
function isRight(path) {
  if (!path.endsWith("script.pty")) return path.endsWith("fixed.pty");
  try {
    return readFileSync(join(dirname(path), "case.toml"), "utf8").includes("[[run]]");
  } catch {
    return false;
  }
}

test("all scripts: no letter is left out, and comments and texts are where they are", () => {
  let count = 0;
  for (const path of ["fixtures", "examples", "templates"].flatMap((folder) => [...scriptsIn(join(root, folder))])) {
    const text = readFileSync(path, "utf8");
    const found = scopes(text);
    const kinds = plainly(text);
    count += 1;
    if (!isRight(path)) continue;
    let at = 0;
    for (const [number, line] of text.split("\n").entries()) {
      for (const [column, letter] of [...Array(line.length).keys()].map((index) => [index, line[index]])) {
        const place = `${path}:${number + 1}:${column + 1}`;
        const names = found[number][column].join(" ");
        if (letter.trim() !== "") assert.notEqual(names, "", `${place}: \`${letter}\` has no scope`);
        assert.ok(!names.includes("invalid"), `${place}: \`${letter}\` is ${names}`);
        const kind = kinds[at + column];
        assert.equal(names.includes("comment."), kind === "comment", `${place}: \`${letter}\` is ${names}`);
        assert.equal(names.includes("string."), kind === "text", `${place}: \`${letter}\` is ${names}`);
      }
      at += line.length + 1;
    }
  }
  assert.ok(count > 300, `${count} scripts`);
});

test("brackets that are open at the end of a script are those that its text leaves open", () => {
  for (const path of scriptsIn(join(root, "fixtures"))) {
    if (!isRight(path)) continue;
    let state = textmate.INITIAL;
    for (const line of readFileSync(path, "utf8").split("\n")) state = grammar.tokenizeLine(line, state).ruleStack;
    assert.equal(state.depth, 1, `${path} ends within a part of the grammar`);
  }
});
