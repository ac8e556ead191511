const PIECE = 2048

/** Hands on what the microphone hears, in pieces of about 40 ms. The audio thread runs it: nothing can be imported here. */
class Microphone extends globalThis.AudioWorkletProcessor {
  piece = new Float32Array(PIECE)
  filled = 0

  process([[channel]]) {
    if (!channel) return true
    this.piece.set(channel, this.filled)
    this.filled += channel.length
    if (this.filled === PIECE) {
      this.port.postMessage(this.piece, [this.piece.buffer])
      this.piece = new Float32Array(PIECE)
      this.filled = 0
    }
    return true
  }
}

globalThis.registerProcessor('microphone', Microphone)
