import Hummingbird
import ServiceLifecycle
enum Placeholder {}
