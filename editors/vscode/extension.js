// Starts `pointyc lsp` for scripts, and for the Rust files that hold their tasks.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** @type {LanguageClient | undefined} */
let client;

/** What is started, and for which files. */
function options() {
  const command = vscode.workspace.getConfiguration("pointy").get("path") || "pointyc";
  const server = { command, args: ["lsp"] };
  const selector = [
    { language: "pointy" },
    // From a task back to its events, and a new name for both.
    { language: "rust", scheme: "file" },
  ];
  const watched = vscode.workspace.createFileSystemWatcher("**/*.{pty,rs}");
  return { server, client: { documentSelector: selector, synchronize: { fileEvents: watched } } };
}

async function start() {
  const { server, client: about } = options();
  client = new LanguageClient("pointy", "Pointy", { run: server, debug: server }, about);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const settings = "Open the settings";
    const chosen = await vscode.window.showErrorMessage(
      `\`${server.command} lsp\` does not start (${error.message}). Install pointyc, or say where it is.`,
      settings,
    );
    if (chosen === settings) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "pointy.path");
    }
  }
}

async function stop() {
  const last = client;
  client = undefined;
  await last?.stop();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("pointy.restart", async () => {
      await stop();
      await start();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
