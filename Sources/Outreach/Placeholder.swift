import Mustache
enum Placeholder {}
