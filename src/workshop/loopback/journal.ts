/** What went over the wire, and what broke a rule? */

/** A request or event that Discord would refuse, or accepts but should not be sent. */
export interface Violation {
  /** Milliseconds since 1970, by the loopback's clock. */
  readonly at: number;
  /** Who found it: the rules here, Discord's OpenAPI file, the route table or the gateway. */
  readonly source: 'rules' | 'openapi' | 'route' | 'gateway';
  /** Such as "POST"; "WS" at the gateway. */
  readonly method: string;
  /** With names for ids, such as "/channels/:channel/messages". */
  readonly route: string;
  /** Dotted path into the body; empty for the body as a whole. */
  readonly path: string;
  /** Discord's code for the fault, such as BASE_TYPE_MAX_LENGTH. */
  readonly code: string;
  readonly message: string;
}

export interface RestCall {
  readonly kind: 'rest';
  readonly at: number;
  readonly method: string;
  /** As requested, with its query but without /api/v10. */
  readonly path: string;
  readonly route: string;
  readonly body: unknown;
  /** Uploads, by name and size in bytes. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** 0 if the connection was cut instead. */
  readonly status: number;
  readonly answer: unknown;
  /** Set if a message was sent whose pings were left to Discord's defaults. */
  readonly missingAllowedMentions?: true;
  /** Who would have been pinged: user ids, "&" and role ids, "everyone", "here"; only for messages. */
  readonly pings?: readonly string[];
  /** The fault that replaced or spoilt the answer. */
  readonly fault?: string;
}

export interface GatewayEvent {
  readonly kind: 'gateway';
  readonly at: number;
  /** From Discord's point of view. */
  readonly direction: 'sent' | 'received';
  readonly session: string;
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d?: unknown;
}

export type HistoryEntry = RestCall | GatewayEvent;

/** What listeners are called with. */
export type LoopbackEvent =
  | HistoryEntry
  | { readonly kind: 'violation'; readonly violation: Violation }
  | {
      readonly kind: 'message';
      readonly change: 'created' | 'edited' | 'deleted' | 'reacted';
      readonly channelId: string;
      readonly messageId: string;
    }
  | { readonly kind: 'commands'; readonly scope: string }
  | { readonly kind: 'guild'; readonly guildId: string };

export type Listener = (event: LoopbackEvent) => void;

/** Everything in order, and the listeners. */
export class Journal {
  readonly history: HistoryEntry[] = [];
  readonly violations: Violation[] = [];
  readonly #listeners = new Set<Listener>();

  forget(): void {
    this.history.length = 0;
    this.violations.length = 0;
  }

  enter(entry: HistoryEntry): void {
    this.history.push(entry);
    this.tell(entry);
  }

  violate(violation: Violation): void {
    this.violations.push(violation);
    this.tell({ kind: 'violation', violation });
  }

  tell(event: LoopbackEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
