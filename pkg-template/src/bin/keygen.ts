/** privet keygen */
import { randomBytes } from "node:crypto";
import { makeSignerKeyPair } from "../key-list/sign.js";
import { makeKeyPair } from "../keys.js";
import { choiceOf } from "./arguments.js";
import type { Arguments, Command } from "./command.js";
import { print, writeNewFile } from "./output.js";
import { EXIT } from "./usage-error.js";

export const keygen: Command = {
  name: "keygen",
  usage: "[--suite 1|2] [--signer | --tenant] [--out-public FILE] [--out-private FILE]",
  summary: "Make a key pair to seal and open with, or to sign lists of keys with; or the key of a tenant.",
  help: `  --out-public FILE    where the public key goes, a JWK
  --out-private FILE   where the private key goes, a JWK that only you may read
  --suite 1|2          1, the default: X25519, which every JOSE library opens; 2: HPKE with X-Wing, which
                       also who records today and has a quantum computer later does not open
  --tenant             make the key of a tenant instead, for policies whose keys have that scope (a JWK of type oct);
                       it goes to --out-private
  --signer             make a signer of key lists instead (see privet keys); its public key is what --pin takes

A key without a file goes to standard output; both together as {"publicKey", "privateKey"}. No file is replaced.`,
  options: { suite: { type: "string" }, signer: { type: "boolean" }, tenant: { type: "boolean" }, "out-public": { type: "string" }, "out-private": { type: "string" } },
  maxArguments: 0,
  run,
};

async function run(args: Arguments): Promise<number> {
  const suite = choiceOf(args, "suite", ["1", "2"]) === "2" ? 2 : 1;
  const publicPath = args.option("out-public");
  const privatePath = args.option("out-private");
  if (args.flag("tenant")) return await makeTenantKey(privatePath);
  const { publicKey, privateKey } = args.flag("signer") ? await makeSignerKeyPair() : await makeKeyPair({ suite });
  if (privatePath !== undefined) await writeNewFile(privatePath, toJson(privateKey));
  if (publicPath !== undefined) await writeNewFile(publicPath, toJson(publicKey));
  if (publicPath === undefined && privatePath === undefined) await print(toJson({ publicKey, privateKey }));
  else if (publicPath === undefined) await print(toJson(publicKey));
  else if (privatePath === undefined) await print(toJson(privateKey));
  return EXIT.done;
}

/** RFC 7518 §6.4. */
async function makeTenantKey(path: string | undefined): Promise<number> {
  const json = toJson({ kty: "oct", k: randomBytes(32).toString("base64url") });
  await (path === undefined ? print(json) : writeNewFile(path, json));
  return EXIT.done;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
