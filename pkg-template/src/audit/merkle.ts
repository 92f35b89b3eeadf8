/** The Merkle tree of RFC 9162 §2.1, over SHA-256. */
import { type Bytes, concatBytes, equalBytes } from "../bytes.js";

/** Hash of a leaf. */
export async function hashLeaf(leaf: Uint8Array): Promise<Bytes> {
  return await sha256(concatBytes(LEAF, leaf));
}

/** The right edge of a growing tree: what is needed to append and to know the root, at most one hash a level. */
export class Frontier {
  /** Hashes of the perfect subtrees, largest first. */
  readonly #peaks: Bytes[];
  #size: number;

  constructor(peaks: readonly Bytes[] = [], size = 0) {
    this.#peaks = [...peaks];
    this.#size = size;
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  clone(): Frontier {
    return new Frontier(this.#peaks, this.#size);
  }

  async append(leafHash: Bytes): Promise<void> {
    let node = leafHash;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.#peaks.pop();
      if (left !== undefined) node = await hashNode(left, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** Of the empty tree: the hash of nothing. */
  async root(): Promise<Bytes> {
    let node = this.#peaks.at(-1);
    if (node === undefined) return await sha256(new Uint8Array());
    for (const left of this.#peaks.slice(0, -1).reverse()) node = await hashNode(left, node);
    return node;
  }
}

/** Proof that leaf `index` is in the tree over `leaves`; RFC 9162 §2.1.3.1. */
export async function makeInclusionProof(leaves: readonly Bytes[], index: number): Promise<readonly Bytes[]> {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...(await makeInclusionProof(left, index)), await rootOf(right)]
    : [...(await makeInclusionProof(right, index - split)), await rootOf(left)];
}

/** Proof that the tree over the first `size` leaves is a prefix of the tree over `leaves`; RFC 9162 §2.1.4.1. */
export async function makeConsistencyProof(leaves: readonly Bytes[], size: number): Promise<readonly Bytes[]> {
  return size === 0 || size === leaves.length ? [] : await makeSubproof(leaves, size, true);
}

async function makeSubproof(leaves: readonly Bytes[], size: number, isWhole: boolean): Promise<readonly Bytes[]> {
  if (size === leaves.length) return isWhole ? [] : [await rootOf(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return size <= split
    ? [...(await makeSubproof(left, size, isWhole)), await rootOf(right)]
    : [...(await makeSubproof(right, size - split, false)), await rootOf(left)];
}

/** Whether `proof` leads from leaf `index` to the root of a tree of `size` leaves; RFC 9162 §2.1.3.2. */
export async function verifyInclusion(leafHash: Bytes, index: number, size: number, proof: readonly Bytes[], root: Bytes): Promise<boolean> {
  if (index >= size) return false;
  let [first, last, node] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (first % 2 === 1 || first === last) {
      node = await hashNode(sibling, node);
      [first, last] = skipEven(first, last);
    } else {
      node = await hashNode(node, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && equalBytes(node, root);
}

/** Whether the tree of `size` leaves continues the tree of `oldSize` leaves; RFC 9162 §2.1.4.2. */
export async function verifyConsistency(oldSize: number, size: number, proof: readonly Bytes[], oldRoot: Bytes, root: Bytes): Promise<boolean> {
  if (oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && equalBytes(oldRoot, root);
  if (oldSize === 0) return proof.length === 0;
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  const start = path[0];
  if (start === undefined) return false;

  let [first, last] = [oldSize - 1, size - 1];
  while (first % 2 === 1) [first, last] = [half(first), half(last)];
  let [oldNode, node] = [start, start];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (first % 2 === 1 || first === last) {
      oldNode = await hashNode(sibling, oldNode);
      node = await hashNode(sibling, node);
      [first, last] = skipEven(first, last);
    } else {
      node = await hashNode(node, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && equalBytes(oldNode, oldRoot) && equalBytes(node, root);
}

async function rootOf(leaves: readonly Bytes[]): Promise<Bytes> {
  const frontier = new Frontier();
  for (const leaf of leaves) await frontier.append(leaf);
  return await frontier.root();
}

async function hashNode(left: Bytes, right: Bytes): Promise<Bytes> {
  return await sha256(concatBytes(NODE, left, right));
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** The largest power of two below `size`, for a size from 2. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Levels at which the node is the last and has no sibling. */
function skipEven(first: number, last: number): [number, number] {
  while (first % 2 === 0 && first !== 0) [first, last] = [half(first), half(last)];
  return [first, last];
}

// Not `>>`: that ends at 2^31.
function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size));
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
