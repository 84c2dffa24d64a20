// The package is whole, the extension starts `pointyc lsp`, and the server understands the library that VS Code speaks with.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const about = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

test("the package names only what is there", () => {
  const { languages, grammars, configuration, commands } = about.contributes;
  const files = [about.main, ...languages.map((one) => one.configuration), ...grammars.map((one) => one.path)];
  for (const file of files) assert.ok(existsSync(join(here, file)), file);
  for (const one of grammars) {
    assert.ok(languages.some((language) => language.id === one.language), one.language);
    assert.equal(JSON.parse(readFileSync(join(here, one.path), "utf8")).scopeName, one.scopeName);
  }
  const rules = JSON.parse(readFileSync(join(here, languages[0].configuration), "utf8"));
  assert.equal(rules.comments.lineComment, "#");
  for (const pattern of [rules.wordPattern, ...Object.values(rules.indentationRules)]) new RegExp(pattern, "u");
  const source = readFileSync(join(here, about.main), "utf8");
  for (const setting of Object.keys(configuration.properties)) assert.ok(source.includes(setting.split(".")[1]), setting);
  for (const { command } of commands) assert.ok(source.includes(`"${command}"`), command);
});

/** The extension with a VS Code that only writes down what it is asked for. */
function loaded(settings, starts) {
  const log = [];
  const stub = {
    workspace: {
      getConfiguration: (section) => ({ get: (name) => settings[`${section}.${name}`] }),
      createFileSystemWatcher: (pattern) => ({ pattern }),
    },
    window: { showErrorMessage: async (text) => void log.push(text) },
    commands: { registerCommand: (name, run) => ({ name, run }), executeCommand: async () => {} },
  };
  class LanguageClient {
    constructor(...given) {
      log.push(given);
    }
    async start() {
      if (!starts) throw new Error("no such file");
      log.push("started");
    }
    async stop() {
      log.push("stopped");
    }
  }
  const load = Module._load;
  Module._load = (name, ...rest) => {
    if (name === "vscode") return stub;
    if (name === "vscode-languageclient/node") return { LanguageClient };
    return load(name, ...rest);
  };
  try {
    const path = require.resolve(join(here, about.main));
    delete require.cache[path];
    return { extension: require(path), log };
  } finally {
    Module._load = load;
  }
}

test("the extension starts the server, starts it again, and ends it", async () => {
  const { extension, log } = loaded({ "pointy.path": "/opt/pointyc" }, true);
  const context = { subscriptions: [] };
  await extension.activate(context);
  const [id, , server, client] = log[0];
  assert.deepEqual([id, server.run], ["pointy", { command: "/opt/pointyc", args: ["lsp"] }]);
  assert.deepEqual(client.documentSelector.map((one) => one.language), ["pointy", "rust"]);
  await context.subscriptions.find((one) => one.name === "pointy.restart").run();
  await extension.deactivate();
  assert.deepEqual(log.filter((one) => typeof one === "string"), ["started", "stopped", "started", "stopped"]);
});

test("a server that does not start is said, with what to do", async () => {
  const { extension, log } = loaded({}, false);
  await extension.activate({ subscriptions: [] });
  assert.match(log.at(-1), /`pointyc lsp` does not start \(no such file\).*say where it is/);
  await extension.deactivate();
});

test("the server speaks with the library of VS Code", { skip: process.env.POINTYC ? false : "POINTYC names no pointyc" }, async () => {
  // As the client does: from beside it.
  const beside = createRequire(require.resolve("vscode-languageclient/package.json"));
  const protocol = beside("vscode-languageserver-protocol/node");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pointy-")));
  writeFileSync(join(folder, "tasks.rs"), "use pointy::prelude::*;\n/// Reads.\n#[task]\npub fn load(id: u64) -> u64 { id }\n");
  const uri = pathToFileURL(join(folder, "a.pty")).href;
  const server = spawn(process.env.POINTYC, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const line = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(server.stdout),
    new protocol.StreamMessageWriter(server.stdin),
  );
  const problems = [];
  line.onNotification(protocol.PublishDiagnosticsNotification.type, (told) => problems.push(told));
  line.listen();
  const said = await line.sendRequest(protocol.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  for (const kind of ["hoverProvider", "definitionProvider", "referencesProvider", "renameProvider", "inlayHintProvider"]) {
    assert.ok(said.capabilities[kind], kind);
  }
  await line.sendNotification(protocol.InitializedNotification.type, {});
  const textDocument = { uri, languageId: "pointy", version: 1, text: "input id: int\nLoad -> Lod\n" };
  await line.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument });
  const position = { line: 1, character: 1 };
  const hover = await line.sendRequest(protocol.HoverRequest.type, { textDocument: { uri }, position });
  assert.match(hover.contents.value, /fn load\(id: u64\) -> u64[^]*Reads\./);
  assert.deepEqual(problems[0].diagnostics.map((one) => one.code), ["P0201"]);
  const range = problems[0].diagnostics[0].range;
  const actions = await line.sendRequest(protocol.CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [] } });
  assert.equal(actions[0].edit.changes[uri][0].newText, "Load");
  await line.sendRequest(protocol.ShutdownRequest.type);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  await line.sendNotification(protocol.ExitNotification.type);
  assert.equal(await ended, 0);
  line.dispose();
});
