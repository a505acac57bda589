#ifndef C_PHONE_NUMBER_H
#define C_PHONE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What libphonenumber says of a parsed text.
typedef enum CPhoneNumberStatus : int32_t {
  CPhoneNumberValid = 0,
  /// The length fits the country, the digits do not.
  CPhoneNumberPossible = 1,
  CPhoneNumberNotANumber = 2,
  /// No "+" and no region to read it in, or a "+" before digits that no country has.
  CPhoneNumberCountryMissing = 3,
  CPhoneNumberTooShort = 4,
  CPhoneNumberTooLong = 5,
  /// A length or a number that its country does not have.
  CPhoneNumberInvalid = 6,
} CPhoneNumberStatus;

/// What the numbering plan says a number is for; every number that is valid has a type.
typedef enum CPhoneNumberType : int32_t {
  CPhoneNumberFixedLine = 0,
  CPhoneNumberMobile = 1,
  CPhoneNumberFixedLineOrMobile = 2,
  CPhoneNumberTollFree = 3,
  CPhoneNumberPremiumRate = 4,
  CPhoneNumberSharedCost = 5,
  CPhoneNumberVoIP = 6,
  CPhoneNumberPersonal = 7,
  CPhoneNumberPager = 8,
  CPhoneNumberUAN = 9,
  CPhoneNumberVoicemail = 10,
  CPhoneNumberUnknown = 11,
} CPhoneNumberType;

typedef struct CPhoneNumberResult {
  CPhoneNumberStatus status;
  CPhoneNumberType type;
  /// E.164, NUL-terminated; empty unless `status` is valid or possible.
  char e164[24];
  /// ISO 3166-1 alpha-2, NUL-terminated; empty for numbers that belong to no region.
  char region[4];
} CPhoneNumberResult;

/// Parses UTF-8 `text` of `length` bytes as a number dialled from `region` (ISO 3166-1 alpha-2, or "ZZ" for none).
/// Safe to call from several threads at once; prints nothing, and no C++ exception leaves it.
CPhoneNumberResult CPhoneNumberParse(const char *text, size_t length, const char *region);

/// Whether libphonenumber knows `region` (ISO 3166-1 alpha-2, NUL-terminated).
bool CPhoneNumberRegionIsSupported(const char *region);

/// The calling code of `region`, or 0 when it is not known.
int32_t CPhoneNumberCallingCode(const char *region);

/// Whether people of the country write the number in UTF-8 `e164` of `length` bytes with the national prefix before it.
/// Safe to call from several threads at once; false for what is no number.
bool CPhoneNumberIsWrittenWithPrefix(const char *e164, size_t length);

/// The numbering plans that the library works by, a PhoneMetadataCollection of its phonemetadata.proto in `length` bytes
/// that live as long as the process; NULL where the library does not hand them out.
const void *CPhoneNumberPlans(size_t *length);

#ifdef __cplusplus
}
#endif

#endif
