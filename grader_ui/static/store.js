// The browser's own memory of unsent writes: one IndexedDB store per host, survives a crash.

const NAME = "comptoir";
const WRITES = "ecritures";
const FACTS = "appareil";

function request(work) {
  return new Promise((resolve, reject) => {
    work.onsuccess = () => resolve(work.result);
    work.onerror = () => reject(work.error);
  });
}

let opened;
function open() {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(WRITES, { keyPath: "op_id" });
      opening.result.createObjectStore(FACTS);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return opened;
}

// Resolves once the disk has it: only then may the screen say "enregistré localement".
async function change(store, act) {
  const base = await open();
  const deal = base.transaction(store, "readwrite", { durability: "strict" });
  act(deal.objectStore(store));
  await new Promise((resolve, reject) => {
    deal.oncomplete = resolve;
    deal.onerror = deal.onabort = () => reject(deal.error);
  });
}

export const keep = (write) => change(WRITES, (store) => store.put(write));
export const forget = (opId) => change(WRITES, (store) => store.delete(opId));

export async function unsent() {
  const base = await open();
  const all = await request(base.transaction(WRITES).objectStore(WRITES).getAll());
  return all.sort((a, b) => a.device_seq - b.device_seq);
}

// The name of this browser and a number that grows with each write: evidence of order.
export async function device() {
  const base = await open();
  let id = await request(base.transaction(FACTS).objectStore(FACTS).get("id"));
  if (!id) {
    id = crypto.randomUUID();
    await change(FACTS, (store) => store.put(id, "id"));
  }
  return id;
}

export async function nextSeq() {
  const base = await open();
  const deal = base.transaction(FACTS, "readwrite", { durability: "strict" });
  const store = deal.objectStore(FACTS);
  const seq = ((await request(store.get("seq"))) ?? 0) + 1;
  store.put(seq, "seq");
  return seq;
}
