// libxml2 built with ICU includes ICU's headers, whose UErrorCode collides with Foundation's copy of ICU on Linux.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
