import Outreach
import Reports

/// Shows where a run stands: a line that is drawn anew on a terminal, a line now and then elsewhere.
struct ProgressLine {
  private let console: Console
  private let mode: ProgressMode
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant
  private var lastDrawn: ContinuousClock.Instant?
  private var lastDone = -1
  private var isDrawn = false

  init(_ mode: ProgressMode, console: Console) {
    self.console = console
    self.mode = mode == .auto && !console.isInteractive ? .plain : mode
    began = clock.now
  }

  /// Shows `progress`, unless it was shown a moment ago.
  mutating func show(_ progress: RunProgress) {
    let now = clock.now
    let isLast = progress.done == progress.total
    switch mode {
    case .none: return
    case .auto:
      if !isLast, let lastDrawn, lastDrawn.duration(to: now) < .milliseconds(80) { return }
      console.write("\r\u{1B}[2K" + text(progress, at: now))
      isDrawn = true
    case .plain:
      let step = max(1, progress.total / 10)
      guard progress.done != lastDone, progress.done % step == 0 || isLast else { return }
      console.say(text(progress, at: now))
    }
    lastDrawn = now
    lastDone = progress.done
  }

  /// Leaves the terminal as it was before.
  mutating func clear() {
    if isDrawn { console.write("\r\u{1B}[2K") }
    isDrawn = false
  }

  private func text(_ progress: RunProgress, at now: ContinuousClock.Instant) -> String {
    var parts = ["\(progress.done)/\(progress.total)"]
    let counts = [
      (progress.created, "created"), (progress.existing, "existing"), (progress.failed, "failed"),
      (progress.unknown, "unknown"), (progress.skipped, "skipped"),
    ]
    parts += counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let seconds = began.duration(to: now) / .seconds(1)
    if progress.done > 0, seconds > 2, progress.done < progress.total {
      let left = seconds / Double(progress.done) * Double(progress.total - progress.done)
      parts.append("about \(roughly(.seconds(left))) left")
    }
    switch progress.pause {
    case .pace(let pause)? where pause > .seconds(1): parts.append("next in \(roughly(pause)) (--rate)")
    case .rateLimited(let pause)?: parts.append("the server asked to wait \(roughly(pause))")
    case .stopping?: parts.append("stopping: waiting for \(progress.inFlight) on their way")
    default: break
    }
    let line = parts.joined(separator: " · ")
    return console.isInteractive ? String(line.prefix(max(20, console.style.width - 1))) : line
  }
}

/// A span of time in the two units that matter.
func roughly(_ duration: Duration) -> String {
  let seconds = Int((duration / .seconds(1)).rounded(.up))
  switch seconds {
  case ..<90: return "\(seconds) s"
  case ..<5400: return "\(seconds / 60) min"
  case ..<172_800: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  default: return "\(seconds / 86400) d \(seconds % 86400 / 3600) h"
  }
}
