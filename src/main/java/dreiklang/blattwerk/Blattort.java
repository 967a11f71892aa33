package dreiklang.blattwerk;

import dreiklang.akte.Aktenzeichen;

/// One version of a sheet of an Akte.
///
/// @param akte the Akte
/// @param blatt number of its sheet, the first is 1
/// @param version number of the version, the first is 1
public record Blattort(Aktenzeichen akte, int blatt, int version) {}
