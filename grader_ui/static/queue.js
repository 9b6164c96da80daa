// Versioned writes that outlive the network: kept on disk first, sent one by one, acknowledged.
// A target is what is written (a row's level, an answer). States: local, saved, conflict, refused.
import { HttpRefusal, post } from "/kit/kit.js";
import { device, forget, keep, nextSeq, unsent } from "./store.js";

export class Queue extends EventTarget {
  constructor(url) {
    super();
    this.url = url;
    this.versions = new Map(); // target -> version that this browser has seen
    this.waiting = []; // writes not acknowledged, oldest first
    this.keeping = new Set(); // writes on their way to the disk
    this.conflicts = new Map(); // target -> what the server has, beside what was wanted
    this.pause = 0;
    this.sending = false;
    this.ready = this.restore();
    addEventListener("online", () => this.wake());
  }

  async restore() {
    this.device = await device();
    this.waiting = await unsent();
    for (const write of this.waiting) this.tell(write.target, "local", { value: write.value });
    this.send();
  }

  learn(target, version) {
    if ((this.versions.get(target) ?? -1) < version) this.versions.set(target, version);
  }

  pendingFor(target) {
    return this.waiting.filter((write) => write.target === target);
  }

  counts() {
    return { local: this.waiting.length - this.conflicts.size, conflict: this.conflicts.size };
  }

  // Resolves once the write is on this browser's disk.
  async write(target, fields, value) {
    await this.ready;
    const seq = await nextSeq();
    // Nothing is awaited from here to the push: a write that leaves meanwhile cannot be missed.
    const pending = this.pendingFor(target);
    const held = this.conflicts.has(target) ? [] : pending.filter((one) => !one.inFlight);
    const before = pending.at(-1);
    const write = {
      op_id: crypto.randomUUID(),
      device_id: this.device,
      device_seq: seq,
      target,
      ...fields,
      base_version: held[0]?.base_version ?? (before ? before.base_version + 1 : this.versions.get(target) ?? 0),
      value,
      at: new Date().toISOString(),
    };
    // Only the last wish of a target is sent, and not before it is on disk.
    this.waiting = this.waiting.filter((one) => !held.includes(one));
    this.waiting.push(write);
    this.keeping.add(write);
    await keep(write);
    for (const old of held) await forget(old.op_id);
    this.keeping.delete(write);
    this.tell(target, "local", { value });
    this.send();
  }

  async drop(write) {
    this.waiting = this.waiting.filter((one) => one.op_id !== write.op_id);
    await forget(write.op_id);
  }

  async send() {
    if (this.sending) return;
    this.sending = true;
    try {
      for (;;) {
        const write = this.waiting.find(
          (one) => !this.keeping.has(one) && !this.conflicts.has(one.target),
        );
        if (!write) break;
        write.inFlight = true;
        const known = await this.attempt(write).finally(() => (write.inFlight = false));
        if (!known) break;
      }
    } finally {
      this.sending = false;
      this.tell(null, "counts");
    }
  }

  // True when the server has spoken about this write, false when it must be tried again.
  async attempt(write) {
    const { target, inFlight, ...body } = write;
    try {
      const saved = await post(this.url, body, { signal: AbortSignal.timeout(8000) });
      this.versions.set(target, Math.max(saved.version, this.versions.get(target) ?? 0));
      await this.drop(write);
      this.pause = 0;
      if (!this.pendingFor(target).length) this.tell(target, "saved", { value: write.value, ...saved });
      return true;
    } catch (error) {
      if (error instanceof HttpRefusal && error.body) return this.refused(write, error);
      return this.later();
    }
  }

  async refused(write, error) {
    if (error.status === 401 || error.body.code === "stale_token") {
      this.tell(write.target, "sign-in", error.body);
      return false;
    }
    if (error.status >= 500 || error.status === 429) return this.later();
    if (error.body.code === "conflict") {
      this.conflicts.set(write.target, { mine: write, theirs: error.body });
      this.tell(write.target, "conflict", { mine: write.value, ...error.body });
      return true;
    }
    await this.drop(write);
    this.tell(write.target, "refused", error.body);
    return true;
  }

  later() {
    this.pause = Math.min(15000, Math.max(1000, this.pause * 1.7));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), this.pause * (0.7 + Math.random() * 0.6));
    this.tell(null, "offline");
    return false;
  }

  wake() {
    this.pause = 0;
    clearTimeout(this.timer);
    this.send();
  }

  // The person has seen both values and chose one of them.
  async settle(target, keepMine) {
    const { mine, theirs } = this.conflicts.get(target);
    this.conflicts.delete(target);
    for (const write of this.pendingFor(target)) await this.drop(write);
    this.versions.set(target, theirs.current_version);
    if (keepMine) {
      const { op_id, device_id, device_seq, base_version, value, at, inFlight, target: _, ...fields } = mine;
      await this.write(target, fields, value);
    } else {
      this.tell(target, "saved", { value: theirs.current_value, version: theirs.current_version });
    }
  }

  tell(target, state, more = {}) {
    this.dispatchEvent(new CustomEvent("state", { detail: { target, state, ...more } }));
  }
}
