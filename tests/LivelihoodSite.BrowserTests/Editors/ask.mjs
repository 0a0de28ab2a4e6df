// Opens YAML files of a site in the language server of VS Code's YAML extension, with the settings of the site's .vscode folder,
// and prints what the editor would show.
//   node ask.mjs SITE REQUESTS   (JSON: [{ file, text?, hover?: [line, column], complete?: [line, column] }], lines from 1)
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const [site, requests] = [process.argv[2], JSON.parse(process.argv[3])];
const program = fileURLToPath(
  new URL("../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
setTimeout(() => fail("The language server does not answer."), 60_000).unref();

const vscode = JSON.parse(readFileSync(`${site}/.vscode/settings.json`, "utf8"));
const yaml = {
  schemas: vscode["yaml.schemas"] ?? {},
  schemaStore: { enable: vscode["yaml.schemaStore.enable"] ?? true },
  validate: true,
  hover: true,
  completion: true,
};
const answers = new Map();
const problems = new Map();
let received = Buffer.alloc(0);
let asked = 0;

server.stdout.on("data", (data) => {
  received = Buffer.concat([received, data]);
  for (let end; (end = received.indexOf("\r\n\r\n")) >= 0; ) {
    const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, end))[1]);
    if (received.length < end + 4 + length) {
      return;
    }
    const message = JSON.parse(received.subarray(end + 4, end + 4 + length));
    received = received.subarray(end + 4 + length);
    take(message);
  }
});

function take(message) {
  if (message.method === "textDocument/publishDiagnostics") {
    problems.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method === "workspace/configuration") {
    send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? yaml : null)) });
  } else if (message.method !== undefined && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    answers.get(message.id)?.(message.result);
  }
}

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function ask(method, params) {
  return new Promise((resolve) => {
    answers.set(++asked, resolve);
    send({ id: asked, method, params });
  });
}

function fail(sentence) {
  console.error(sentence);
  server.kill();
  process.exit(1);
}

const root = pathToFileURL(site).href;
await ask("initialize", {
  processId: null,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: "site" }],
  capabilities: {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  },
});
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml } } });

const shown = [];
for (const { file, text, hover, complete } of requests) {
  const uri = pathToFileURL(`${site}/${file}`).href;
  // The first word on a file that has just been opened may come before its schema: the one after a change counts.
  const content = text ?? readFileSync(`${site}/${file}`, "utf8");
  let found = new Promise((resolve) => problems.set(uri, resolve));
  send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "yaml", version: 1, text: content } },
  });
  await found;
  found = new Promise((resolve) => problems.set(uri, resolve));
  send({
    method: "textDocument/didChange",
    params: { textDocument: { uri, version: 2 }, contentChanges: [{ text: content }] },
  });
  const at = ([line, column]) => ({ textDocument: { uri }, position: { line: line - 1, character: column - 1 } });
  const list = complete && (await ask("textDocument/completion", at(complete)));
  shown.push({
    file,
    problems: (await found).map((problem) => `${problem.range.start.line + 1}: ${problem.message}`),
    hover: hover ? ((await ask("textDocument/hover", at(hover)))?.contents.value ?? "") : "",
    offered: list ? (list.items ?? list).map((item) => item.label) : [],
  });
}

console.log(JSON.stringify(shown));
server.kill();
process.exit(0);
