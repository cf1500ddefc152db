using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Erasing;

// The rules of Expiry, kind by kind.
internal sealed partial class Survey
{
    private void Stays()
    {
        var stays = new Telling<(int Room, long Start, long End)>();
        foreach (var (page, withdrawn) in Pages<StayPage>(FactKind.Stay))
        {
            for (var row = 0; row < page.Count; row++)
            {
                stays.Put(page.Id[row], (page.Room[row], page.Start[row], page.End[row]), withdrawn);
            }
        }

        var ofSubjects = StaysOfSubjects();
        var theirs = ofSubjects.Ascending().ToLookup(stay => stays[stay].Room, stay => Interval.FromTicks(stays[stay].Start, stays[stay].End));
        var old = stays.Where(stay => stay.End == long.MaxValue ? stay.Start <= Ticks(expiry.OpenStays) : stay.End <= Ticks(expiry.Stays));
        Decide(
            ExpiryKind.Stays, old,
            id => ofSubjects.Contains(id) || theirs[stays[id].Room].Any(Interval.FromTicks(stays[id].Start, stays[id].End).Meets), due.Stays);
        foreach (var (page, _) in Pages<OccupantPage>(FactKind.Occupant))
        {
            for (var row = 0; row < page.Count; row++)
            {
                if (!due.Stays.Contains(page.Stay[row]))
                {
                    referred.Add(page.Person[row]);
                }
            }
        }
    }

    private IdSet StaysOfSubjects()
    {
        var found = new IdSet();
        if (expiry.Subjects.Count == 0)
        {
            return found;
        }

        foreach (var (page, _) in Pages<OccupantPage>(FactKind.Occupant))
        {
            for (var row = 0; row < page.Count; row++)
            {
                if (IsSubject(page.Person[row]))
                {
                    found.Add(page.Stay[row]);
                }
            }
        }

        return found;
    }

    private void Vehicles()
    {
        var (all, needed, ofSubjects) = Owned<VehiclePage>(FactKind.Vehicle, page => page.Owner);
        var (sightings, held) = (new Telling<long>(), new IdSet());
        foreach (var (page, withdrawn) in Pages<SightingPage>(FactKind.Sighting))
        {
            for (var row = 0; row < page.Count; row++)
            {
                sightings.Put(page.Id[row], page.At[row], withdrawn);
                if (IsSubject(page.Driver[row]) || ofSubjects.Contains(page.Vehicle[row]))
                {
                    held.Add(page.Id[row]);
                }
            }
        }

        Decide(ExpiryKind.Sightings, sightings.Where(at => at <= Ticks(expiry.Sightings)), held.Contains, due.Sightings);
        foreach (var (page, _) in Pages<SightingPage>(FactKind.Sighting))
        {
            for (var row = 0; row < page.Count; row++)
            {
                if (!due.Sightings.Contains(page.Id[row]))
                {
                    needed.Add(page.Vehicle[row]);
                    referred.Add(page.Driver[row]);
                }
            }
        }

        Decide(ExpiryKind.Vehicles, all.Ascending().Where(id => !needed.Contains(id)), _ => false, due.Vehicles);
    }

    private void Accounts()
    {
        var (all, needed, ofSubjects) = Owned<AccountPage>(FactKind.Account, page => page.Holder);
        var (transfers, held) = (new Telling<long>(), new IdSet());
        foreach (var (page, withdrawn) in Pages<TransferPage>(FactKind.Transfer))
        {
            for (var row = 0; row < page.Count; row++)
            {
                transfers.Put(page.Id[row], page.At[row], withdrawn);
                if (ofSubjects.Contains(page.From[row]) || ofSubjects.Contains(page.To[row]))
                {
                    held.Add(page.Id[row]);
                }
            }
        }

        Decide(ExpiryKind.Transfers, transfers.Where(at => at <= Ticks(expiry.Transfers)), held.Contains, due.Transfers);
        foreach (var (page, _) in Pages<TransferPage>(FactKind.Transfer))
        {
            for (var row = 0; row < page.Count; row++)
            {
                if (!due.Transfers.Contains(page.Id[row]))
                {
                    needed.Add(page.From[row]);
                    needed.Add(page.To[row]);
                }
            }
        }

        Decide(ExpiryKind.Accounts, all.Ascending().Where(id => !needed.Contains(id)), _ => false, due.Accounts);
    }

    /// <summary>Vehicles or accounts: all of them, those that stay because they have an owner or came lately, those of subjects.</summary>
    private (IdSet All, IdSet Needed, IdSet OfSubjects) Owned<TPage>(FactKind kind, Func<TPage, List<int>> ownersOf)
        where TPage : FamilyPage
    {
        var (all, needed, ofSubjects) = (new IdSet(), new IdSet(), new IdSet());
        foreach (var (page, _) in Pages<TPage>(kind))
        {
            var (owners, recent) = (ownersOf(page), IsRecent(page));
            Refer(owners);
            for (var row = 0; row < page.Count; row++)
            {
                all.Add(page.Id[row]);
                if (recent || owners[row] != 0)
                {
                    needed.Add(page.Id[row]);
                }

                if (IsSubject(owners[row]))
                {
                    ofSubjects.Add(page.Id[row]);
                }
            }
        }

        return (all, needed, ofSubjects);
    }

    private void Reports()
    {
        var (reports, held) = (new Telling<long>(), new IdSet());
        foreach (var (page, withdrawn) in Pages<ReportPage>(FactKind.Report))
        {
            for (var row = 0; row < page.Count; row++)
            {
                reports.Put(page.Id[row], page.Decided(row)?.UtcTicks ?? page.MadeAt[row], withdrawn);
                if (IsSubject(page.Person[row]))
                {
                    held.Add(page.Id[row]);
                }
            }
        }

        Decide(ExpiryKind.Reports, reports.Where(at => at <= Ticks(expiry.Reports)), held.Contains, due.Reports);
        foreach (var (page, _) in Pages<ReportPage>(FactKind.Report))
        {
            for (var row = 0; row < page.Count; row++)
            {
                if (!due.Reports.Contains(page.Id[row]))
                {
                    referred.Add(page.Person[row]);
                }
            }
        }
    }

    private void Persons()
    {
        var runRooms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, _) in Pages<RoomPage>(FactKind.Room))
        {
            for (var row = 0; row < page.Count; row++)
            {
                runRooms.UnionWith(new[] { page.OperatorDocument.Text(row), page.LandlordDocument.Text(row) }.OfType<string>());
            }
        }

        var (all, kept) = (new IdSet(), new IdSet());
        foreach (var (page, _) in Pages<PersonPage>(FactKind.Person))
        {
            var recent = IsRecent(page);
            for (var row = 0; row < page.Count; row++)
            {
                all.Add(page.Id[row]);
                if (recent || referred.Contains(page.Id[row]) || (runRooms.Count > 0 && runRooms.Contains(page.DocumentNumber.Text(row) ?? "")))
                {
                    kept.Add(page.Id[row]);
                }
            }
        }

        Decide(
            ExpiryKind.Persons, all.Ascending().Where(id => !kept.Contains(id)),
            id => IsSubject(id) || expiry.Contacts.Contains(new PersonId(id)), due.Persons);
    }
}
