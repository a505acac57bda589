import BeeperDesktop
import Foundation

extension DueText {
  /// The text that is due after `result`; nil where it is left to the start, or there is nothing to do for it. Into a
  /// chat with somebody else, or one that an earlier start of the run brought its text to, nothing is written.
  init?(
    _ attempt: StartAttempt, _ result: StartOutcome.Result, began: Date, in run: StartRun<some Clock>
  ) {
    guard run.delivery != .start, let text = attempt.messageText else { return nil }
    let opened: OpenedChat
    let isNew: Bool
    switch result {
    case .created(let chat): (opened, isNew) = (chat, true)
    case .existing(let chat): (opened, isNew) = (chat, false)
    case .failed, .unknown, .skipped: return nil
    }
    let wasOffered = attempt.request.messageText != nil
    let mayText = isNew || run.starts[attempt.index].textsExistingChats
    let mayBeDue = mayText && opened.match != .mismatch && opened.sharedWith == nil
    guard wasOffered || mayBeDue else { return nil }
    let mayWrite = mayBeDue && (opened.match != .unconfirmed || run.delivery.trustsUnconfirmed)
    self.init(
      entry: attempt.index, chatID: opened.chat.id, text: text, startedAt: began, wasOffered: wasOffered,
      isNewChat: isNew, mayWrite: mayWrite)
  }
}
