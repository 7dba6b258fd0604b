import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { executable } from './app';

/** Every way a Linux process has to reach a network, and the files that a name is looked up in; addresses with every socket. */
const strace = [
  '-f',
  '--seccomp-bpf',
  '-q',
  '-yy',
  '-s',
  '96',
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg,listen,openat',
];

/** Where `strace` is: without it, or on another system, nothing can be traced. */
export const canTrace = process.platform === 'linux' && existsSync('/usr/bin/strace');

/** What a traced program did with the network. Lines are those of the trace. */
export interface Traffic {
  /** The ports on this machine at which the program waited to be asked: those of the inspectors that drive it. */
  readonly ports: readonly string[];
  /** Answers to whoever drives it. */
  readonly answers: number;
  /** Inet connections begun and inet packets sent to anybody else. */
  readonly sent: readonly string[];
  /** UDP sockets given an address and nothing to send: the kernel is asked for a route, and no packet leaves. */
  readonly routesAsked: number;
  /** Names of machines looked up. */
  readonly lookups: readonly string[];
}

export interface Trace {
  /** To be started in place of the program; it hands its parameters on. */
  readonly executable: string;
  /** What was seen until the program ended. */
  readonly traffic: () => Promise<Traffic>;
}

/** Prepares to trace a program and everything that it starts. */
export async function traceOf(folder: string, program: string = executable()): Promise<Trace> {
  const wrapper = join(folder, 'traced');
  const file = join(folder, 'trace');
  // The tracer is the program's grandchild, so that the program itself is who started it can kill.
  const line = ['strace', '-D', ...strace, '-o', `'${file}'`, `'${program}'`, '"$@"'].join(' ');
  await writeFile(wrapper, `#!/bin/sh\nexec ${line}\n`);
  await chmod(wrapper, 0o755);
  return { executable: wrapper, traffic: async () => readTraffic(await wholeTrace(file)) };
}

/** The tracer ends a moment after the program. */
async function wholeTrace(file: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const text = await readFile(file, 'utf8');
    const first = /^\d+/.exec(text)?.[0];
    if (first && new RegExp(`^${first} +\\+\\+\\+ `, 'm').test(text)) return text;
    await delay(100);
  }
  throw new Error('The trace has no end.');
}

/** Threads of a program are told apart by the number that begins a line. */
const thread = (line: string): string => /^\d+/.exec(line)?.[0] ?? '';

/**
 * A name is looked up at a resolver's socket, or by a thread that asks the name service and then the hosts file. What
 * goes to a server of names is a packet, and counted as one.
 */
function lookupsIn(lines: readonly string[]): readonly string[] {
  const asked = lines.filter((line) => / connect\(.*sun_path="[^"]*(resolve|avahi|mdns)/.test(line));
  const users = new Set(lines.filter((line) => line.includes('/nscd/socket')).map(thread));
  const hosts = lines.filter((line) => line.includes('"/etc/hosts"') && users.has(thread(line)));
  return [...asked, ...hosts];
}

function readTraffic(trace: string): Traffic {
  const lines = trace.split('\n');
  const listens = lines.map((line) => /listen\(\d+<TCP:\[127\.0\.0\.1:(\d+)\]>/.exec(line)?.[1]);
  const ports = listens.filter((port) => port !== undefined);
  const isInet = (line: string) => /\d<(TCP|UDP|RAW|PING)\w*:|sa_family=AF_INET/.test(line);
  const sends = lines.filter(
    (line) => /^\d+ +(connect|sendto|sendmsg|sendmmsg)\(/.test(line) && isInet(line),
  );
  const isAnswer = (line: string) => {
    const from = /^\d+ +send\w+\(\d+<TCP:\[127\.0\.0\.1:(\d+)->127\.0\.0\.1:\d+\]>/.exec(line)?.[1];
    return from !== undefined && ports.includes(from);
  };
  const isRoute = (line: string) => /^\d+ +connect\(\d+<UDP/.test(line);
  return {
    ports,
    answers: sends.filter(isAnswer).length,
    sent: sends.filter((line) => !isAnswer(line) && !isRoute(line)),
    routesAsked: sends.filter(isRoute).length,
    lookups: lookupsIn(lines),
  };
}

/** Traces a program that does what the app must not: it connects, sends a packet and looks a name up, all on this machine. */
export async function traceOfSinner(folder: string): Promise<Traffic> {
  const trace = await traceOf(folder, process.execPath);
  const script = `
    require('net').connect(9, '127.0.0.1').on('error', () => 0);
    const socket = require('dgram').createSocket('udp4');
    socket.send('words', 9, '127.0.0.1', () => socket.close());
    require('dns').lookup('localhost', () => 0);
  `;
  await once(spawn(trace.executable, ['-e', script], { stdio: 'ignore' }), 'exit');
  return trace.traffic();
}
