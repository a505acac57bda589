import BeeperDesktop

extension OpenedChat {
  /// The chat that `started` came back with for `attempt`. `other` is the person whose start of the run opened it before.
  init(_ started: StartedChat, _ attempt: StartAttempt, wasThere: Bool, sharedWith other: String?) {
    self.init(
      chat: started.chat,
      match: ParticipantMatch(
        started.chat, person: attempt.person, user: attempt.request.user, on: attempt.account.bridgeType),
      decision: other != nil && !wasThere ? .earlierStart : Decision(wasThere: wasThere, status: started.status),
      sharedWith: other)
  }
}

extension OpenedChat.Decision {
  fileprivate init(wasThere: Bool, status: StartStatus?) {
    switch status {
    case nil: self = .chatList
    case .existing?: self = wasThere ? .chatListAndStatus : .chatListAgainstStatus
    case .created?: self = wasThere ? .chatListAgainstStatus : .chatListAndStatus
    }
  }
}
