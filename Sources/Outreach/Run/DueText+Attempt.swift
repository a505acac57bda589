import BeeperDesktop
import Foundation

extension DueText {
  /// The text that is due after `result`; nil where it went with the start, or there is nothing to do for it. Into a
  /// chat with somebody else, or one that an earlier start of the run brought its text to, nothing is written.
  init?(
    _ attempt: StartAttempt, _ result: StartOutcome.Result, began: Date, in run: StartRun<some Clock>
  ) {
    guard !run.delivery.goesWithStart, let text = attempt.messageText else { return nil }
    let opened: OpenedChat
    let isNew: Bool
    switch result {
    case .created(let chat): (opened, isNew) = (chat, true)
    case .existing(let chat): (opened, isNew) = (chat, false)
    case .failed, .unknown, .skipped: return nil
    }
    let mayText = isNew || run.starts[attempt.index].textsExistingChats
    guard mayText, opened.match != .mismatch, opened.sharedWith == nil else { return nil }
    let mayWrite = opened.match != .unconfirmed || run.delivery.trustsUnconfirmed
    self.init(
      entry: attempt.index, accountID: attempt.request.accountID, chatID: opened.chat.id, text: text, startedAt: began,
      past: .nothing,
      isNewChat: isNew, mayWrite: mayWrite)
  }
}
