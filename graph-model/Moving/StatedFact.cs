namespace Investigate.GraphModel.Moving;

/// <summary>
/// The kinds of fact that are moved, each with what a row of it states after its id: whole numbers of 64 bits, texts, flags, real numbers, null
/// where nothing is stated. Instants are in ticks of UTC, days counted from 1 January of year 1, what is referred to is named by its id.
/// </summary>
public enum HeldKind
{
    /// <summary>Key, name, address, district, latitude, longitude.</summary>
    Building = 1,

    /// <summary>Key, building, number, document of the operator, of the landlord, day of registration, grade.</summary>
    Room,

    /// <summary>Kind of document, its number, name, day of birth, telephone.</summary>
    Person,

    /// <summary>Key, room, check-in, check-out; <see cref="long.MaxValue"/> while open.</summary>
    Stay,

    /// <summary>Person, whether under his name. The id is that of the stay.</summary>
    Occupant,

    /// <summary>Plate, owner.</summary>
    Vehicle,

    /// <summary>Vehicle, instant, building, driver.</summary>
    Sighting,

    /// <summary>Number, kind, holder.</summary>
    Account,

    /// <summary>Key, payer, payee, amount in minor units, code of the currency, instant.</summary>
    Transfer,

    /// <summary>Key, day since when.</summary>
    Reporter,

    /// <summary>Kind of document, its number. The id is that of the reporter.</summary>
    ReporterIdentity,

    /// <summary>Key, reporter, instant, room, building, person it is about, statement, outcome, instant of it.</summary>
    Report,

    /// <summary>Key, room, instant, kind.</summary>
    Incident,
}

/// <summary>One row of a file as a load took it.</summary>
/// <param name="Values">In the order that <see cref="HeldKind"/> tells.</param>
public readonly record struct StatedFact(long Id, string File, int Row, IReadOnlyList<object?> Values);
