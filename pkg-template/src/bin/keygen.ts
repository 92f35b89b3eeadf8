/** privet keygen */
import { makeSignerKeyPair } from "../key-list/sign.js";
import { makeKeyPair } from "../keys.js";
import type { Arguments, Command } from "./command.js";
import { print, writeNewFile } from "./output.js";
import { EXIT } from "./usage-error.js";

export const keygen: Command = {
  name: "keygen",
  usage: "[--signer] [--out-public FILE] [--out-private FILE]",
  summary: "Make a key pair to seal and open with, or to sign lists of keys with.",
  help: `  --out-public FILE    where the public key goes, a JWK
  --out-private FILE   where the private key goes, a JWK that only you may read
  --signer             make a signer of key lists instead (see privet keys); its public key is what --pin takes

A key without a file goes to standard output; both together as {"publicKey", "privateKey"}. No file is replaced.`,
  options: { signer: { type: "boolean" }, "out-public": { type: "string" }, "out-private": { type: "string" } },
  maxArguments: 0,
  run,
};

async function run(args: Arguments): Promise<number> {
  const { publicKey, privateKey } = args.flag("signer") ? await makeSignerKeyPair() : await makeKeyPair();
  const publicPath = args.option("out-public");
  const privatePath = args.option("out-private");
  if (privatePath !== undefined) await writeNewFile(privatePath, toJson(privateKey));
  if (publicPath !== undefined) await writeNewFile(publicPath, toJson(publicKey));
  if (publicPath === undefined && privatePath === undefined) await print(toJson({ publicKey, privateKey }));
  else if (publicPath === undefined) await print(toJson(publicKey));
  else if (privatePath === undefined) await print(toJson(privateKey));
  return EXIT.done;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
